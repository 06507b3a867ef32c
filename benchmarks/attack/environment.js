/** What a process under attack knows of the world: a home, a terminal, and a browser that opens nothing. */
export const environmentOf = home => ({
  PATH: process.env.PATH,
  HOME: home,
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
  BROWSER: 'true',
});
