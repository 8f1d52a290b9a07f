/** The same texts in another language. A language without a singular leaves out the keys that end in `_one`. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts as Key extends `${string}_one` ? never : Key]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};
