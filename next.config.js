import { fileURLToPath } from 'node:url'

/** First parts of the addresses of public pages, which exist in English at the root and in Korean under /ko. */
const nouns = 'claims|vendors|models|benchmarks|evaluators|compare'

/** Set by lib/web/security-headers.ts on requests for a list with filters; a client's own is not heard. */
const filtered = [{ type: 'header', key: 'x-countercheck-list' }]

/**
 * A parameter of an address. What becomes part of a path is given its form, so that nothing in it is read as a path
 * (`..%2f`); all else is answered with the sentence for what was mistyped.
 *
 * @param {string} key
 * @param {string} [form] regular expression
 * @returns {{ type: 'query', key: string, value?: string }}
 */
const asked = (key, form) => ({ type: 'query', key, ...(form ? { value: `(?<${key}>${form})` } : {}) })

/** @type {import('next').NextConfig} */
export default {
  cacheHandler: fileURLToPath(new URL('./lib/web/page-cache-handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  // Compressing in this process makes exports four times slower; the front server does it (docs/operating.md).
  compress: false,
  // The pages that are kept have tags of their own (lib/web/page-cache.ts), from their first answer on.
  generateEtags: false,
  devIndicators: false,
  // No page uses the framework's picture service, and it would keep a claim's picture past its verdict.
  images: { unoptimized: true },
  // npm test checks the types; a first start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // They load a native and a WebAssembly file of their own, which a bundle would lose.
  serverExternalPackages: ['@resvg/resvg-js', 'satori'],

  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
      { source: '/ko/claims-list', destination: '/ko/claims', permanent: true },
      {
        source: '/ko/claims/:slug/v/:version(\\d+).json',
        destination: '/claims/:slug/v/:version.json',
        permanent: true,
      },
      {
        source: '/ko/claims/:slug/data.:format(csv|json)',
        destination: '/claims/:slug/data.:format',
        permanent: true,
      },
    ]
  },

  async rewrites() {
    return {
      beforeFiles: [
        { source: '/claims/:slug/v/:version(\\d+).json', destination: '/en/claims/:slug/v/:version/json' },
        { source: '/claims/:slug/data.:format(csv|json)', destination: '/en/claims/:slug/data/:format' },
        ...['', '/ko'].flatMap((prefix) => [
          ...[
            { has: [asked('at', '[^./\\\\%?#\\x00-\\x1f\\x7f]{1,60}')], to: ':at' },
            { has: [asked('at')], to: '...' },
          ].map(({ has, to }) => ({
            source: `${prefix}/claims/:slug`,
            has,
            destination: `${prefix || '/en'}/claims/:slug/at/${to}`,
          })),
          ...[
            { has: [asked('from', '\\d{1,9}'), asked('to', '\\d{1,9}')], to: ':from/:to' },
            { has: [asked('from'), asked('to')], to: 'none/none' },
          ].map(({ has, to }) => ({
            source: `${prefix}/claims/:slug/difference`,
            has,
            destination: `${prefix || '/en'}/claims/:slug/difference/${to}`,
          })),
          { source: `${prefix}/claims`, has: filtered, destination: `${prefix || '/en'}/claims-list` },
        ]),
      ],
      afterFiles: [
        { source: '/', destination: '/en' },
        { source: '/:page(method|data|corrections)', destination: '/en/:page' },
        { source: `/:noun(${nouns})/:rest*`, destination: '/en/:noun/:rest*' },
      ],
      fallback: [],
    }
  },
}
