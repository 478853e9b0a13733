const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // Types are npm run check's work: a start on a user's machine need not repeat it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["graphile-worker", "@node-rs/argon2", "pg", "pino", "piscina"],
  // Messages are compiled on the server, so that no page carries a parser of them.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // Beside what pages import: languages, prompt sets, and the priority of worker threads, which piscina looks for at run time.
  outputFileTracingIncludes: {
    "*": [
      "lib/i18n/messages/*.json",
      "lib/generation/prompt-sets/*.md",
      "docs/methods.md",
      "node_modules/@napi-rs/nice*/**",
    ],
  },
  outputFileTracingExcludes: {
    "*": [".data/**", "e2e/**", "docs/decisions/**", "docs/pictures/**", "test-results/**"],
  },
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    {
      source: "/api/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
};

export default config;
