import { beforeEach, expect, test } from "vitest";
import { StandingDismissals } from "../../../src/page/standing-dismissals";
import {
  addDismissal,
  countFired,
  endStanding,
  onStandingChanged,
  readStanding,
} from "../../../src/settings/dismissals";
import { installFakeBrowser } from "../background/fake-browser";

beforeEach(() => {
  installFakeBrowser();
});

test("what is counted or logged is no news to a page; what stands or stands no more is", async () => {
  const end = new AbortController();
  let news = 0;
  const standing = new StandingDismissals({ readStanding, onStandingChanged }, () => (news += 1), end.signal);
  const dismissal = {
    rule: "mue-line",
    codes: ["97110"],
    payer: "medicare-part-b",
    reason: "other",
  } as const;
  await addDismissal({ ...dismissal, scope: "codes" }, new Date());
  await expect.poll(() => standing.all.length).toBe(1);
  expect(news).toBe(1);

  await countFired(["mue-line"]);
  await addDismissal({ ...dismissal, scope: "claim" }, new Date());
  await expect.poll(async () => (await readStanding()).length).toBe(1);
  expect(news).toBe(1);

  await endStanding({ rule: "mue-line", codes: ["97110"], payer: "medicare-part-b" });
  await expect.poll(() => standing.all.length).toBe(0);
  expect(news).toBe(2);

  end.abort();
  await addDismissal({ ...dismissal, scope: "codes" }, new Date());
  expect(standing.all).toEqual([]);
});
