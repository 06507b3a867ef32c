import type { ReaderErrorCode } from '../domain/errors.ts';

/** System, TLS, HTTP-parser and decoder codes → what the reader is told. The first row that fits decides. */
const failures: readonly (readonly [codes: RegExp, code: ReaderErrorCode])[] = [
  [/^ERR_PRIVATE_ADDRESS$/, 'unsafe-address'], // a name that stands for one
  [/^(ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT)$/, 'timeout'],
  [/^(ENOTFOUND|EAI_\w+|EADDRNOTAVAIL)$/, 'unreachable'], // no such host, or no name service
  [/^(Z_BUF_ERROR|ERR_STREAM_PREMATURE_CLOSE)$/, 'incomplete'],
  [/^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_DESTROYED)$/, 'unreachable'],
  [/^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|ENETRESET|EACCES|EPERM)$/, 'unreachable'], // no route, or a firewall
  [/^(CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO)$/, 'unreachable'], // no trust
  [/^(HPE_\w+|ERR_HTTP_\w+)$/, 'unreachable'], // what answers does not speak HTTP
  [/^(Z_\w+|ERR_BROTLI\w*|ERR__ERROR\w*|ERR_PADDING\w*)$/, 'undecodable'],
  [/^E[A-Z0-9]+$/, 'unreachable'], // any other code of the system
];

/** The code that a thrown value carries; `node-fetch` hands the system's own through. */
function systemCode(thrown: unknown): string | null {
  const { code, cause } = (thrown ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? null : systemCode(cause);
}

/** What a network, a server or a decoder did; null where the thrown value is a bug. `detail` is the code as given. */
export function networkFailure(
  thrown: unknown,
): { readonly code: ReaderErrorCode; readonly detail: string } | null {
  const detail = systemCode(thrown);
  if (detail === null) return null;
  const code = failures.find(([codes]) => codes.test(detail))?.[1];
  return code === undefined ? null : { code, detail };
}
