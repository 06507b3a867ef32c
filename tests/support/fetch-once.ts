/** A program that fetches one address and prints the body, or the code of the error. Arguments: the address, the time limit in ms. */
import { createHttpFetcher } from '../../source/system/http-fetcher.ts';

const [, , url = '', limit = ''] = process.argv;
const fetcher = createHttpFetcher({ userAgent: 'Khabar/test', idleTimeoutMs: Number(limit) });
const result = await fetcher.fetch({ url, want: 'feed' });
console.log(result.ok ? Buffer.from(result.value.body).toString() : result.error.code);
