/** Folders of test/ whose files share a process: nothing in them may change what is global, a registry among it. */
export const foldersInOneProcess = [
  'app',
  'conformance',
  'domain',
  'emails',
  'http',
  'model',
  'security/identity',
  'security/mail',
]

/** Whoever imports these adds a law or a language to the registries of the process. */
export const registersOnImport =
  /from '[^']*\/support\/(invented-law|pseudo-language)\.ts'|import '[^']*\/support\/pseudo-language\.ts'/
