/** Whether a browser may safely open an address. */
export const isWebAddress = (url: string): boolean => /^https?:/iu.test(url);
