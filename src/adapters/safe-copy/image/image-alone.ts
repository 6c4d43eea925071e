/** A picture without what is not needed to show it. */
export type ImageAlone = { readonly bytes: Uint8Array; readonly hadProfile: boolean; readonly hadAnimation: boolean }
