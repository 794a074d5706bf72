/** What bundlers put in the place of `process.env.NODE_ENV`; the library has no other word of Node. */
declare const process: { readonly env: { readonly NODE_ENV?: string } }
