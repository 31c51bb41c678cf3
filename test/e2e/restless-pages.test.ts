import { expect, test } from "vitest";
import { until } from "../../scripts/drive/driven-browser";
import { panelWhen, readPanels, type ShownPanel } from "../../scripts/drive/panel-reading";
import { inChromiumFirst } from "./browsers";

/* Pages that come, go and change under the reader. `/form` has one unit too many in its second line. */

const tooMany = ({ findings }: ShownPanel) => findings.some(({ rule }) => rule === "mue-absolute");
const notTooMany = (panel: ShownPanel) => !tooMany(panel);

inChromiumFirst({}, (opened) => {
  test("after navigations every 100 ms the last page has one panel with its answer", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/nothing"));
    // Between two documents there is nothing to run in: false.
    const goTo = (time: number): Promise<boolean> =>
      page
        .evaluate(
          (address) => {
            location.href = address;
          },
          opened.pages.added(`/form?${time}`),
        )
        .then(
          () => true,
          () => false,
        );
    let last = false;
    for (let time = 1; time <= 15; time += 1) {
      last = await goTo(time);
      const next = performance.now() + 100;
      await until("a tenth of a second is over", () => performance.now() >= next);
    }
    if (!last) await until("the last navigation has begun", () => goTo(15));
    // A navigation that is still on its way would end the next one.
    await until("the last of them is there", () =>
      page
        .evaluate(() => location.search === "?15" && document.readyState === "complete", null)
        .catch(() => false),
    );
    await panelWhen(page, "the unit finding", tooMany);
    expect(await readPanels(page)).toHaveLength(1);
    await page.close();
  });

  test("a page that comes back from the browser's memory answers edits, with one panel", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/form"));
    await panelWhen(page, "the unit finding", tooMany);
    await page.goto(opened.pages.added("/nothing"));
    await page.evaluate(() => history.back(), null);
    await until("the form is back", () =>
      page.evaluate(() => document.querySelector("[name=units_2]") !== null, null),
    );
    await panelWhen(page, "the unit finding again", tooMany);
    await page.fill("[name=units_2]", "1");
    await panelWhen(page, "the answer to an edit", notTooMany);
    expect(await readPanels(page)).toHaveLength(1);
    await page.close();
  });

  test("a frame that is thrown out and made anew all the time harms nothing, and is checked when it stays", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/deep-3"));
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let times = 0;
          const timer = setInterval(() => {
            const frame = document.querySelector("iframe");
            const fresh = document.createElement("iframe");
            fresh.src = `/form?${times}`;
            frame?.replaceWith(fresh);
            times += 1;
            if (times < 30) return;
            clearInterval(timer);
            resolve();
          }, 60);
        }),
      null,
    );
    const frame = await page.frame(opened.pages.added("/form?29"));
    await panelWhen(frame, "the unit finding", tooMany);
    expect(await readPanels(frame)).toHaveLength(1);
    await page.close();
  });

  test("twenty tabs at once are all answered", async () => {
    const tabs = await Promise.all(
      Array.from({ length: 20 }, (_, at) => opened.browser.openPage(opened.pages.added(`/form?tab=${at}`))),
    );
    await Promise.all(tabs.map((tab) => panelWhen(tab, "the unit finding", tooMany)));
    await Promise.all(tabs.map((tab) => tab.close()));
  });
});
