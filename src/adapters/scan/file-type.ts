export { type FileType, fileTypes, separatorOf, signatureType, textType } from '../../domain/release/file-type.ts'
