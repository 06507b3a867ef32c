/** What went wrong between this computer and a server, in English. */
import type { ReaderError } from '../domain/errors.ts';
import type { NetworkErrorMessages } from './error-messages.ts';
import { reasonFor } from './error-reasons.ts';

const address = (error: ReaderError): string => error.url ?? error.subject ?? '';
const code = (error: ReaderError): string => (error.detail ? ` (${error.detail})` : '');

const trust = 'If you trust it, set `NODE_EXTRA_CA_CERTS` to its file.';

const unreachable = reasonFor(
  {
    ENOTFOUND: 'No host has this name. Check your connection and the URL.',
    EAI_: 'Could not look up the name of the host. Check your connection.',
    ECONNREFUSED: 'The server refused the connection. Check the URL, or try again later.',
    ECONNRESET: 'The server closed the connection without a response. Try again later.',
  },
  'Check your connection and the URL.',
);

const untrusted = reasonFor(
  {
    CERT_HAS_EXPIRED: 'It has expired. Check the date of your computer, or try again later.',
    CERT_NOT_YET_VALID: 'It is not valid yet. Check the date of your computer.',
    ERR_TLS_CERT_ALTNAME_INVALID: 'It belongs to another host. Check the URL.',
    HOSTNAME_MISMATCH: 'It belongs to another host. Check the URL.',
    CERT_REVOKED: 'It was revoked. Try again later, or tell the publisher.',
    DEPTH_ZERO_SELF_SIGNED: `It is self-signed. ${trust}`,
    SELF_SIGNED_CERT_IN_CHAIN: `Its issuer is unknown. ${trust}`,
    UNABLE_TO_: `Its issuer is unknown. ${trust}`,
  },
  'Open the URL in a browser to see why.',
);

const oldTls = 'The server supports only old, insecure versions of TLS. Tell the publisher.';
const noTls = 'The server does not use TLS on this port. Check the URL, or start it with `http://`.';

const unencrypted = reasonFor(
  {
    ERR_SSL_UNSUPPORTED_PROTOCOL: oldTls,
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: oldTls,
    ERR_SSL_WRONG_VERSION_NUMBER: noTls,
    ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
    ERR_SSL_HTTP_REQUEST: noTls,
  },
  'Try again later, or tell the publisher.',
);

const proxyVariables = '`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`';
const proxyLogin = 407;

export const englishNetworkErrors: NetworkErrorMessages = {
  unreachable: error => `Could not connect to ${address(error)}${code(error)}. ${unreachable(error)}`,
  'untrusted-certificate': error =>
    `Cannot trust the certificate of ${address(error)}${code(error)}. ${untrusted(error)}`,
  'no-encryption': error =>
    `Could not set up an encrypted connection to ${address(error)}${code(error)}. ${unencrypted(error)}`,
  'not-http': error =>
    `The server of ${address(error)} did not send a valid HTTP response${code(error)}. Check the URL and its port.`,
  'proxy-failed': error =>
    error.httpStatus === proxyLogin
      ? `The proxy requires a login${code(error)}. Add it to the URL of the proxy: http://user:password@host:port`
      : `Could not fetch ${address(error)} through the proxy${code(error)}. Check ${proxyVariables}.`,
};
