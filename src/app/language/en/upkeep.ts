/** The texts of maintenance and inspection. */
export const upkeep = {
  subject: { every: "every n-th part", timeAtWork: "time at work" },
  life: {
    title: "Remaining life, estimated",
    says: "{{tool}}: {{life}} left (90 %: {{low}} to {{high}})",
    open: "{{tool}}: {{life}} left (90 %: {{low}} or more)",
    over: "{{tool}}: at its limit",
    long: "{{tool}}: more than {{low}} left",
    unknown: "{{tool}}: no wear that would bring it to its limit within a year",
    note: "Until the wear reaches the limit of {{limit}}, as the twin follows it; it is at {{level}} now. {{plan}}",
    planned: "Maintenance is planned in about {{span}}.",
    unplanned: "No maintenance is planned.",
  },
};
