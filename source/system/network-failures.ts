import type { ReaderErrorCode } from '../domain/errors.ts';
import { ProxyError } from './proxy.ts';

/** System, TLS, HTTP-parser and decoder codes → what the reader is told. The first row that fits decides. */
const failures: readonly (readonly [codes: RegExp, code: ReaderErrorCode])[] = [
  [/^ERR_PRIVATE_ADDRESS$/, 'unsafe-address'], // a name that stands for one
  [/^(ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT)$/, 'timeout'],
  [/^(ENOTFOUND|EAI_\w+|EADDRNOTAVAIL)$/, 'unreachable'], // no such host, or no name service
  [/^(Z_BUF_ERROR|ERR_STREAM_PREMATURE_CLOSE)$/, 'incomplete'],
  [/^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_DESTROYED)$/, 'unreachable'],
  [/^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|ENETRESET|EACCES|EPERM)$/, 'unreachable'], // no route, or a firewall
  [/^(CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_TLS_CERT_\w+)$/, 'untrusted-certificate'],
  [/^(INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|CRL_\w+)$/, 'untrusted-certificate'],
  [/^(ERR_TLS_\w+|ERR_SSL_\w+|EPROTO)$/, 'no-encryption'], // no TLS, or an old version of it
  [/^(HPE_\w+|ERR_HTTP_\w+)$/, 'not-http'],
  [/^(Z_\w+|ERR_BROTLI\w*|ERR__ERROR\w*|ERR_PADDING\w*)$/, 'undecodable'],
  [/^E[A-Z0-9]+$/, 'unreachable'], // any other code of the system
];

/** Behind `EPROTO` the message has the reason of OpenSSL: `…:SSL routines:ssl3_get_record:wrong version number:…`. */
const opensslReason = /:SSL routines:[^:]*:([^:]+):/u;

/** The code that a thrown value carries; `node-fetch` hands the system's own through. */
function systemCode(thrown: unknown): string | null {
  const { code, cause, message } = (thrown ?? {}) as {
    readonly code?: unknown;
    readonly cause?: unknown;
    readonly message?: string;
  };
  const reason = code === 'EPROTO' ? opensslReason.exec(message ?? '')?.[1] : undefined;
  if (reason !== undefined) return `ERR_SSL_${reason.toUpperCase().replace(/\W+/gu, '_')}`;
  if (typeof code === 'string') return code;
  return cause === undefined ? null : systemCode(cause);
}

export interface NetworkFailure {
  readonly code: ReaderErrorCode;
  readonly detail?: string;
  /** What a proxy answered. */
  readonly httpStatus?: number;
}

/** What a network, a server, a proxy or a decoder did; null where the thrown value is a bug. `detail` is the code as given. */
export function networkFailure(thrown: unknown): NetworkFailure | null {
  if (thrown instanceof ProxyError) {
    const { detail, httpStatus } = thrown;
    return { code: 'proxy-failed', detail, ...(httpStatus === null ? {} : { httpStatus }) };
  }
  const detail = systemCode(thrown);
  if (detail === null) return null;
  const code = failures.find(([codes]) => codes.test(detail))?.[1];
  return code === undefined ? null : { code, detail };
}
