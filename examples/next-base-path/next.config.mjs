const basePath = '/app'

export default {
  basePath,
  env: { BASE_PATH: basePath },
  trailingSlash: true,
  rewrites: async () => [{ source: '/shop', destination: '/list' }],
}
