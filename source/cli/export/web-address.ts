/** Only what a browser may safely open from a page on the disk. */
export const isWebAddress = (url: string): boolean => /^https?:/iu.test(url);
