/** Set by proxy.ts on every page's request, whatever the browser sent: a layout cannot ask Next for its path. */
export const pathHeader = "x-path";
