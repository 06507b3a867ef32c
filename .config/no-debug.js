/** What proxy agents ask of the package `debug`: to write notes for their developers, where `DEBUG` says so. In the bundle it writes none. */
export default () => () => {};
