import { describe, expect, it } from 'vitest';
import { mendHead } from '../../source/system/response-head.ts';

const linesOf = (...lines: readonly string[]) => mendHead(lines.join('\r\n'))?.text.split('\r\n');
const framingOf = (...lines: readonly string[]) =>
  mendHead(['HTTP/1.1 200 OK', ...lines].join('\r\n'))?.framing;

describe('a head as the parser takes it', () => {
  it('keeps what is looked at, and drops what is no header', () => {
    expect(
      linesOf(
        'HTTP/1.1 200 OK',
        'Content-Type: text/xml',
        'X Bot Wall: 1',
        'no colon at all',
        ': no name',
        'X-Other: 1',
        'ETag : "v1" ',
      ),
    ).toEqual(['HTTP/1.1 200', 'content-type: text/xml', 'etag: "v1"', 'connection: close', '', '']);
  });

  it('keeps each of several links', () => {
    expect(
      linesOf('HTTP/1.1 200 OK', 'Link: </a>; rel=x', 'Link: </b>; rel=y', 'Refresh: 5')?.slice(1, 4),
    ).toEqual(['link: </a>; rel=x', 'link: </b>; rel=y', 'refresh: 5']);
  });

  it.each([
    ['HTTP/1.1 200', '200'],
    ['http/1.0 404 Not Found', '404'],
    ['HTTP/2 200', '200'],
    ['ICY 200 OK', '200'],
    ['HTTP/1.1 503  \u001b]0;x\u0007', '503'],
  ])('begins with the status of %j', (line, status) => {
    expect(linesOf(line)?.[0]).toBe(`HTTP/1.1 ${status}`);
  });

  it.each(['', 'SSH-2.0-OpenSSH', '<html>', 'HTTP/1.1 OK', 'HTTP/1.1 99 x', 'HTTP/1.1 2000 x'])(
    '%j begins none',
    line => {
      expect(linesOf(line)).toBeUndefined();
    },
  );

  it('lets no value make a line of its own', () => {
    expect(linesOf('HTTP/1.1 302 x', 'Location: /a\rSet-Cookie: b=1\u0000\u001b[2J')).toEqual([
      'HTTP/1.1 302',
      'location: /aSet-Cookie: b=1[2J',
      'connection: close',
      '',
      '',
    ]);
  });

  it('joins a header that goes on on the next line', () => {
    expect(linesOf('HTTP/1.1 200 OK', 'Cache-Control: public,', '\t max-age=60')).toContain(
      'cache-control: public, max-age=60',
    );
  });

  it('takes the first of what there is one of, and all cookies', () => {
    const lines = linesOf(
      'HTTP/1.1 200 OK',
      'Location: /a',
      'Location: /b',
      'Set-Cookie: a=1',
      'Set-Cookie: b=2',
    );
    expect(lines).toEqual([
      'HTTP/1.1 200',
      'location: /a',
      'set-cookie: a=1',
      'set-cookie: b=2',
      'connection: close',
      '',
      '',
    ]);
  });

  it.each<[string, string, string]>([
    ['HTTP/1.1', '', 'keep-alive'],
    ['HTTP/1.1', 'Connection: Close', 'close'],
    ['HTTP/1.0', '', 'close'],
    ['HTTP/1.0', 'Connection: Keep-Alive', 'keep-alive'],
  ])('%s with %j: %s', (version, line, connection) => {
    expect(linesOf(`${version} 200 OK`, 'Content-Length: 3', line)).toContain(`connection: ${connection}`);
  });
});

describe('where a body ends', () => {
  it.each<[readonly string[], ReturnType<typeof framingOf>]>([
    [[], { kind: 'until-closed' }],
    [['Content-Length: 3'], { kind: 'sized', length: 3 }],
    [['Content-Length: 3', 'content-length: 3'], { kind: 'sized', length: 3 }],
    [['Content-Length: 3, 3'], { kind: 'sized', length: 3 }],
    [['Content-Length: 3', 'Content-Length: 4'], { kind: 'until-closed' }],
    [['Content-Length: -1'], { kind: 'until-closed' }],
    [['Content-Length: 3', 'Transfer-Encoding: Chunked'], { kind: 'chunked' }],
    [['Transfer-Encoding: gzip, chunked'], { kind: 'chunked' }],
    [['Transfer-Encoding: identity', 'Content-Length: 3'], { kind: 'sized', length: 3 }],
    [['Transfer-Encoding: gzip'], { kind: 'until-closed' }],
  ])('%j: %j', (lines, framing) => {
    expect(framingOf(...lines)).toEqual(framing);
  });

  it.each([
    ['100 Continue', 'interim'],
    ['103 Early Hints', 'interim'],
    ['204 No Content', 'none'],
    ['304 Not Modified', 'none'],
  ])('a %s has no body', (status, kind) => {
    expect(mendHead(`HTTP/1.1 ${status}\r\nContent-Length: 3`)?.framing).toEqual({ kind });
  });
});
