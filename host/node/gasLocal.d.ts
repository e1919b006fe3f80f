/** gas-local 1.3.1 comes without types. */
declare module 'gas-local' {
  const gas: {
    /** Evaluates the folder's .js files in a context. */
    require(folder: string, globals: object, options?: { filter(path: string): boolean }): object;
  };
  export default gas;
}
