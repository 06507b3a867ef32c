/**
 * What the XML parser asks of `@nodable/entities`: tables of names, and to read references. Its caller has it read none, since they are read
 * behind it. In the bundle there is nothing else.
 */
export class EntityDecoder {
  reset() {}
  setXmlVersion() {}
}

export const XML = {};
export const CURRENCY = {};
export const COMMON_HTML = {};
export const ENTITY_ACTION = {};
