import { uploadDocument } from '../../src/app/documents/upload-document.ts'
import { inspectionLane } from '../../src/app/release/inspect-waiting.ts'
import { docx, run } from '../adapters/scan/office-files.ts'
import { scannerInProcess } from './file-scanner.ts'
import type { Office } from './office.ts'

/** A request with a file that hides something and names people, looked through; from then on the office looks through files. */
export async function leakingCase(office: Office, input: object = {}) {
  Object.assign(office.ports, { scanner: scannerInProcess })
  const filed = await office.submit({ subject: 'Tender for the bridge', name: 'Wilhelmina Sample', ...input })
  const bytes = docx(
    run('The lowest offer was 1.2 million.', '<w:vanish/>') +
      run(' Dear Mr Alan Turing, call 020 7946 0999 or 020 7946 0888. Asked by Wilhelmina Sample.'),
  )
  const documentIds: string[] = []
  for (const name of ['Tender evaluation.docx', 'Minutes.bin']) {
    const upload = {
      name,
      mediaType: 'application/octet-stream',
      bytes: name.endsWith('.bin') ? bytes.slice(9) : bytes,
    }
    const done = await uploadDocument(office.ports, office.as('officer'), filed, upload)
    const [event] = done.ok ? done.value.events : []
    if (event?.type === 'document-attached') documentIds.push(event.data.documentId)
  }
  await inspectionLane(office.ports)()
  return { ...filed, documentId: documentIds[0] ?? '', documentIds }
}
