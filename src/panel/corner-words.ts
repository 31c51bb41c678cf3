import type { TextKey } from "../texts";
import type { PanelCorner } from "./panel-props";

/** How a corner of the window is called: "lower right". */
export const cornerKeys: Readonly<Record<PanelCorner, TextKey>> = {
  "top left": "panelCornerTopLeft",
  "top right": "panelCornerTopRight",
  "bottom left": "panelCornerBottomLeft",
  "bottom right": "panelCornerBottomRight",
};
