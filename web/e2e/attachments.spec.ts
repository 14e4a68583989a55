import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideScroll, newEnterprise, settled, test, unique } from "./support";

const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
const phone = { width: 390, height: 844 };

/** A photograph as a telephone takes it: large, and with the place beside it. */
async function photograph(page: Page, width: number, height: number): Promise<Buffer> {
  const encoded = await page.evaluate(
    ({ width, height }) => {
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      for (let band = 0; band < 40; band += 1) {
        context.fillStyle = `hsl(${band * 9} 60% 60%)`;
        context.fillRect((band * width) / 40, 0, width / 40, height);
      }
      return canvas.toDataURL("image/jpeg", 0.95).split(",")[1] as string;
    },
    { width, height },
  );
  const plain = Buffer.from(encoded, "base64");
  const note = Buffer.from("Exif\0\0GPS 34.7200N 111.1000E");
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, note.length + 2]), note]);
  return Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
}

const panel = (page: Page) => page.getByRole("region", { name: "档案资料" });

test("documents are uploaded, shown, saved and removed", async ({ page, signIn, apiAs }) => {
  const row = await newEnterprise(await apiAs("coordinator"));
  await signIn("coordinator");
  await page.goto(`/enterprises/${row.id}`);
  await settled(page);
  await panel(page).getByRole("button", { name: "上传" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "上传", exact: true }).click();
  await expect(drawer.getByText("请选择文件", { exact: true })).toBeVisible();

  const photo = await photograph(page, 4000, 3000);
  await drawer.getByLabel("选择文件").setInputFiles([
    { name: "营业执照.pdf", mimeType: "application/pdf", buffer: PDF },
    { name: "假的.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>no document</html>") },
    { name: "门头.jpg", mimeType: "image/jpeg", buffer: photo },
  ]);
  await drawer.getByLabel("说明").fill("2026年换发");
  await expectAccessible(page);
  await drawer.getByRole("button", { name: "上传", exact: true }).click();
  // The second is refused; the first has arrived and is not sent again.
  await expect(drawer.getByRole("alert")).toContainText("按内容识别");
  await expect(drawer.getByRole("listitem")).toHaveCount(2);
  await drawer.getByRole("button", { name: "不上传 假的.pdf" }).click();
  await drawer.getByRole("button", { name: "上传", exact: true }).click();
  await expect(drawer).toBeHidden();
  await expect(panel(page).getByRole("listitem")).toHaveCount(2);
  await expect(panel(page)).toContainText("2026年换发");

  // The picture that is shown is smaller than the one that was taken, and knows nothing of the place.
  const image = panel(page).locator("img");
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(2560);
  const saving = page.waitForEvent("download");
  await panel(page).getByRole("link", { name: "下载 门头.jpg" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("门头.jpg");
  const bytes = readFileSync(await saved.path());
  expect(bytes.length).toBeLessThan(photo.length);
  expect(photo.includes("GPS 34")).toBe(true);
  expect(bytes.includes("GPS 34") || bytes.includes("Exif")).toBe(false);

  const opening = page.waitForEvent("popup");
  await panel(page).getByRole("link", { name: "查看 门头.jpg" }).last().click();
  const popup = await opening;
  await expect(popup.locator("img")).toBeVisible();
  await popup.close();

  await panel(page).getByRole("button", { name: "删除 营业执照.pdf" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /删\s?除/ })
    .click();
  await expect(panel(page).getByRole("listitem")).toHaveCount(1);
});

test("a firm photographs its licence with its telephone", async ({ page, signIn }) => {
  await page.setViewportSize(phone);
  await signIn("enterprise");
  await page.goto("/my");
  await settled(page);
  const name = unique("IMG_");
  await page.getByRole("button", { name: "上传", exact: true }).first().click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.locator("button", { hasText: "拍照" })).toBeVisible();
  const camera = drawer.getByLabel("拍照");
  await expect(camera).toHaveAttribute("capture", "environment");
  await camera.setInputFiles({
    name: `${name}.JPG`,
    mimeType: "image/jpeg",
    buffer: await photograph(page, 800, 600),
  });
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await drawer.getByRole("button", { name: "上传", exact: true }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole("list", { name: /^档案资料/ }).getByText(`${name}.jpg`)).toBeVisible();
  await expectAccessible(page);
  await expectNoSideScroll(page);
});

test("a connection that breaks is tried again from the same place", async ({ page, signIn, apiAs }) => {
  const row = await newEnterprise(await apiAs("coordinator"));
  await signIn("coordinator");
  await page.goto(`/enterprises/${row.id}`);
  await settled(page);
  await panel(page).getByRole("button", { name: "上传" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("选择文件").setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: PDF });
  await page.route("**/api/v1/attachments?*", (route) => route.abort(), { times: 1 });
  await drawer.getByRole("button", { name: "上传", exact: true }).click();
  await expect(drawer.getByRole("alert")).toContainText("无法连接服务器");
  await drawer.getByRole("button", { name: "上传", exact: true }).click();
  await expect(drawer).toBeHidden();
  await expect(panel(page).getByRole("listitem")).toHaveCount(1);
});
