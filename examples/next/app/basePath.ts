/** What next.config.mjs says of itself; nothing where the app has the site to itself. */
export const basePath = process.env.BASE_PATH ?? ''
