import type { NameTagger } from '../../domain/release/personal-data.ts'

export const tagChineseNames: NameTagger = () => []
