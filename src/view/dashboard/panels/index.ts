/** The side panel: everything about one thing at a time. Loaded after the page, since it needs the chart library. */
export { SidePanel } from "./SidePanel.tsx";
