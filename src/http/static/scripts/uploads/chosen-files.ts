export type ChosenFile = {
  readonly file: File
  /** Its name, with the folders that it lies in. */
  readonly path: string
  /** By which it is known again when it is chosen anew. */
  readonly fingerprint: string
}

/** What file managers leave in folders, and nobody means to send. */
const leftByPrograms = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])
/** The server keeps less than this of a path; the headers have no room for more. */
const maxPathCharacters = 300

function chosen(file: File, fullPath: string): readonly ChosenFile[] {
  if (leftByPrograms.has(file.name)) return []
  const path = [...fullPath.replace(/^\/+/, '')].slice(-maxPathCharacters).join('')
  return [{ file, path, fingerprint: `${path} ${file.size} ${file.lastModified}` }]
}

export const chosenFiles = (files: FileList | null): readonly ChosenFile[] =>
  inOrder([...(files ?? [])].flatMap((file) => chosen(file, file.webkitRelativePath || file.name)))

/** As a file manager lists them: browsers give a folder in no order. */
const inOrder = (files: readonly ChosenFile[]): readonly ChosenFile[] =>
  [...files].sort((one, other) => one.path.localeCompare(other.path, undefined, { numeric: true }))

/** The files that were dropped, and those in the folders that were. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly ChosenFile[]> {
  // The list of entries is there only until the event is over.
  const entries = [...items].map((item) => item.webkitGetAsEntry())
  if (entries.every((entry) => entry === null)) return chosenFiles(files)
  const found: ChosenFile[] = []
  for (const entry of entries) if (entry) await gather(entry, found)
  return inOrder(found)
}

async function gather(entry: FileSystemEntry, found: ChosenFile[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    found.push(...chosen(file, entry.fullPath))
  } else if (isDirectory(entry)) {
    const reader = entry.createReader()
    // A folder is read in portions; an empty one is the end.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
      if (some.length === 0) return
      for (const one of some) await gather(one, found)
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
