import type { IncomingMessage } from 'node:http';

/**
 * Why a request is turned away, or null when it may pass. The server listens on 127.0.0.1, but any page the person
 * visits can send it requests: so the Host must be ours (no DNS rebinding), the Origin must be ours (no foreign page,
 * no sandboxed sidebar), and a changing request must carry the token only our own page can read.
 */
export function refusal(request: IncomingMessage, port: number, token: string): string | null {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (!host || !names.includes(host)) return 'This address does not answer for that Host.';
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`))
    return 'Requests from other pages are refused.';
  const site = request.headers['sec-fetch-site'];
  const opensThePage = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opensThePage) {
    return 'Requests from other pages are refused.';
  }
  if (request.method !== 'GET' && request.headers['x-page-token'] !== token)
    return 'The page is out of date: load it again.';
  return null;
}
