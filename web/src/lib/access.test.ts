import { describe, expect, it } from "vitest";
import { can, landing, type Permission, places, placesOf } from "@/lib/access";
import en from "@/locales/en/common.json";
import zh from "@/locales/zh-CN/common.json";
import { agent, coordinator } from "@/testing/data";

const staff = (...permissions: Permission[]) => ({ permissions, memberships: coordinator.memberships });

describe("navigation by permission", () => {
  it("lands everybody where their work is", () => {
    expect(landing(coordinator)).toBe("/issues");
    expect(landing(staff("enterprises.read", "issues.read", "issues.supervise"))).toBe("/issues");
    expect(landing(staff("enterprises.read", "issues.read", "issues.create"))).toBe("/enterprises");
    expect(landing(agent)).toBe("/my");
    expect(landing(staff("enterprises.lookup", "officers.read"))).toBe("/lookup");
    expect(landing(staff("enterprises.lookup", "issues.read", "issues.handle"))).toBe("/issues");
    expect(landing(staff("organizations.manage", "users.manage", "api_clients.manage", "officers.read"))).toBe(
      "/organizations",
    );
    expect(landing({ permissions: [], memberships: [] })).toBe("/my");
  });
  it("offers a firm's agent its own pages and no register", () => {
    expect(placesOf(agent).map((place) => place.id)).toEqual(["my", "my_issues"]);
  });
  it("has a name for every place, in the menu and below a phone's page", () => {
    for (const texts of [zh, en]) {
      for (const names of [texts.nav, texts.tab]) {
        expect(places.map((place) => place.id).filter((id) => !(id in names))).toEqual([]);
      }
    }
  });
  it("offers nothing that is not permitted", () => {
    const me = staff("users.manage");
    expect(placesOf(me).every((place) => can(me, place.permission))).toBe(true);
    expect(placesOf(me)).toHaveLength(1);
  });
});
