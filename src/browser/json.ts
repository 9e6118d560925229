/** JSON as it was when the script loaded: pages replace it later. Both may throw. */
export const { parse, stringify } = JSON;
