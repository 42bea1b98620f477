/** The chapters of docs/guide as the build read them (release/guide). */
declare module 'virtual:guide/zh' {
  export const chapters: readonly import('../../domain/guide.ts').GuideChapter[];
}

declare module 'virtual:guide/en' {
  export const chapters: readonly import('../../domain/guide.ts').GuideChapter[];
}
