/** Carries JSON text to the add-on and back (PLATFORM §5.4): a Date or a class instance would arrive as null for the whole payload. */
export type Transport = (text: string) => Promise<string>;

interface Runner {
  withSuccessHandler(handler: (answer: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  rpc(text: string): void;
}
declare const google: { readonly script: { readonly run: Runner } };

export const googleTransport: Transport = (text) =>
  new Promise((resolve, reject) => {
    google.script.run.withSuccessHandler(resolve).withFailureHandler(reject).rpc(text);
  });
