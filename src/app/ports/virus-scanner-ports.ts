/** The virus scanner that the operator named did not answer, or not in a way that can be understood. Nothing is known of the file. */
export class VirusScannerSilent extends Error {
  constructor(why: string) {
    super(`The virus scanner does not answer: ${why}`)
    this.name = 'VirusScannerSilent'
  }
}
