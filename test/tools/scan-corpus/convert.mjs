// LibreOffice, with a profile of its own: nothing of whoever runs it gets into the documents.
import { execFileSync } from 'node:child_process'

/** Saves documents in another format, many in one run. @param format as `--convert-to` takes it */
export function convert(files, format, folder, profile) {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      ...['--headless', '--norestore', '--nologo', '--convert-to', format, '--outdir', folder],
      ...files,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 },
  )
}
