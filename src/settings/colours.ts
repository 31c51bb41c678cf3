import { onSiteSettingsChanged, readSiteSettings, type SiteSettings } from "./site-settings";

/** The value of CSS's `color-scheme` for what the user chose. Every colour of ours is a `light-dark()` pair that follows it. */
export const colourSchemes: Readonly<Record<SiteSettings["colours"], string>> = {
  "as the system": "light dark",
  light: "light",
  dark: "dark",
};

/** Gives a page of the extension the colours that the user chose, and follows a change. Resolves when the first are there; never rejects. */
export async function obeyColours(root: HTMLElement): Promise<void> {
  const obey = ({ colours }: SiteSettings): void => {
    root.dataset.colours = colours;
  };
  onSiteSettingsChanged(obey);
  await readSiteSettings().then(obey, () => {});
}
