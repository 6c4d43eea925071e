// The layers: what each folder may import. The rules below are made from this table.
const layers = {
  // The law and the case file: nothing but itself, no Node, no packages.
  domain: { path: '^src/domain/', mayImport: ['domain'], packages: 'none' },
  // Every word that people read, one folder a language.
  locales: { path: '^src/locales/', mayImport: ['locales', 'domain'], packages: 'none' },
  emails: { path: '^emails/', mayImport: ['emails', 'locales', 'domain'], packages: '^hono' },
  // Letters are rendered where they are queued, so that the outbox row goes into the same commit.
  app: { path: '^src/app/', mayImport: ['app', 'domain', 'emails', 'locales'], packages: '^zod$' },
  adapters: { path: '^src/adapters/', mayImport: ['adapters', 'ports', 'domain', 'generated'], packages: 'any' },
  http: { path: '^src/http/', mayImport: ['http', 'app', 'domain', 'locales'], packages: 'any' },
}

/** Places that a layer may name beside the layers themselves. */
const places = {
  ...Object.fromEntries(Object.entries(layers).map(([name, { path }]) => [name, path])),
  // The types of everything outside, what they carry, and the errors they may raise.
  ports: ['^src/app/ports/'],
  generated: '^src/generated/',
}

const named = (names) => names.flatMap((name) => places[name])
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']

const layerRules = Object.entries(layers).map(([name, { path, mayImport }]) => ({
  name: `${name}-imports-only-${mayImport.join('-')}`,
  severity: 'error',
  from: { path },
  to: { path: '^(src|emails|test|scripts|bin|bench|prisma)/', pathNot: named(mayImport) },
}))

const packageRules = Object.entries(layers)
  .filter(([, { packages }]) => packages !== 'any')
  .map(([name, { path, packages }]) => ({
    name: `${name}-packages`,
    severity: 'error',
    from: { path },
    to: {
      dependencyTypes: npm,
      ...(packages === 'none' ? {} : { pathNot: `^node_modules/(${packages.replace(/^\^|\$$/g, '')})(/|$)` }),
    },
  }))

module.exports = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    {
      name: 'no-node-in-the-core',
      comment: 'Time, files and chance come in through ports.',
      severity: 'error',
      from: { path: '^(src/(domain|app|locales)|emails)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-entry-points-wire',
      comment: 'Adapters meet the rest in an entry point.',
      severity: 'error',
      from: {
        path: '^(src|emails)/',
        pathNot: ['^src/adapters/', '^src/cli/', '^src/(cli|node|worker)[.]ts$', '^src/(config|server)/'],
      },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'programs-do-not-import-tests',
      severity: 'error',
      from: { path: '^(src|emails|bin)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'no-development-packages-in-programs',
      severity: 'error',
      from: { path: '^(src|emails|bin)/', pathNot: '^src/http/static/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^cloudflare:' } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
