/** The texts of maintenance and inspection. */
export const upkeep = {
  subject: { timeAtWork: "time at work", inspection: "inspection" },
  life: {
    title: "Remaining life, estimated",
    says: "{{tool}}: {{life}} left (90 %: {{low}} to {{high}})",
    open: "{{tool}}: {{life}} left (90 %: {{low}} or more)",
    over: "{{tool}}: at its limit",
    long: "{{tool}}: more than {{low}} left",
    note: "Until the wear reaches the limit of {{limit}}, as the twin follows it; it is at {{level}} now. {{plan}}",
    planned: "Maintenance is planned in about {{span}}.",
    unplanned: "No maintenance is planned.",
  },
};
