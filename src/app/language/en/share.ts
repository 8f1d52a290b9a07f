/** The texts of what is taken away and of links. */
export const share = {
  menu: "Share",
  making: "{{done}} done…",
  byHand: "The browser keeps its clipboard shut. Copy the link from here:",
  take: { link: "Copy a link", model: "Save the model", scene: "Save the 3D plant", csv: "Save the data as CSV", parquet: "Save the data as Parquet" },
  about: {
    link: "This run up to now, to the last part: plant, seed, and all that was done to it",
    model: "JSON, to be opened here or by the terminal",
    scene: "glTF (.glb), each machine by name",
    csv: "Measurements, readings, parts, events and decisions so far, in a zip file",
    parquet: "The same, small and typed",
  },
  notice: {
    copied: "The link is on the clipboard: {{message}} characters. Whoever opens it sees this run as it stands now.",
    tooLong: "This run does not fit into a link: {{message}}. Save the model or the data instead.",
    partly: "Not all of it fitted into the files: {{message}}.",
    failed: "That could not be made: {{message}}",
  },
  link: {
    cut: "The link is cut: {{message}}. Its plant runs from its start.",
    old: "The link does not fit this page: {{message}}. Its plant runs from its start.",
    forged: "The link is not as it was made: {{message}}. Its plant runs from its start.",
    unlike: "The run of the link did not come out the same here ({{message}}): it was made by another version of Plantloop.",
    plant: "There is no such plant: {{message}}. The usual one runs instead.",
  },
};
