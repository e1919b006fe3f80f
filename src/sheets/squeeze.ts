/** Text as gzip and base64; `z` in front, so that it is never taken for a formula or a number. */
export const squeeze = (text: string): string =>
  `z${Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes())}`;

export function unsqueeze(text: string): string {
  const bytes = Utilities.base64Decode(text.slice(1));
  return Utilities.ungzip(Utilities.newBlob(bytes, 'application/x-gzip')).getDataAsString('UTF-8');
}
