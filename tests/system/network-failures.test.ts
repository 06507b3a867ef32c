import { describe, expect, it } from 'vitest';
import { networkFailure } from '../../source/system/network-failures.ts';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

describe('what a network failure is called', () => {
  it.each([
    ['ENOTFOUND', 'unreachable'],
    ['EAI_AGAIN', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'timeout'],
    ['CERT_HAS_EXPIRED', 'untrusted-certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted-certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted-certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted-certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted-certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no-encryption'],
    ['HPE_INVALID_CONSTANT', 'not-http'],
    ['Z_DATA_ERROR', 'undecodable'],
    ['Z_BUF_ERROR', 'incomplete'],
    ['ERR_STREAM_PREMATURE_CLOSE', 'incomplete'],
    ['ERR_BROTLI_DECODER_ERROR_FORMAT_PADDING_1', 'undecodable'],
    ['ERR__ERROR_FORMAT_PADDING_1', 'undecodable'],
    ['EMFILE', 'unreachable'],
  ])('%s is %s', (code, expected) => {
    expect(networkFailure(withCode(code))).toEqual({ code: expected, detail: code });
  });

  it('gives the reason of OpenSSL behind EPROTO', () => {
    const thrown = Object.assign(
      new Error(
        'write EPROTO 80A:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl3_record.c:355:\n',
      ),
      { code: 'EPROTO' },
    );
    expect(networkFailure(thrown)).toEqual({ code: 'no-encryption', detail: 'ERR_SSL_WRONG_VERSION_NUMBER' });
    expect(networkFailure(withCode('EPROTO'))).toEqual({ code: 'no-encryption', detail: 'EPROTO' });
  });

  it('looks at the cause too', () => {
    const wrapped = new Error('request failed', { cause: withCode('ECONNREFUSED') });
    expect(networkFailure(wrapped)).toEqual({ code: 'unreachable', detail: 'ECONNREFUSED' });
  });

  it.each([new TypeError('undefined is not a function'), withCode('ERR_INVALID_ARG_TYPE'), null, 'text'])(
    '%s is a bug',
    thrown => {
      expect(networkFailure(thrown)).toBeNull();
    },
  );
});
