/** Enough to read the small print of a licence, at a fifth of what a telephone's camera takes. */
const LONGEST_EDGE = 2560;
const QUALITY = 0.85;
const LARGE = 1024 * 1024;

/** Width and height whose longer edge is at most `longest`. */
export function fitted(width: number, height: number, longest = LONGEST_EDGE): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A photograph is drawn anew before it leaves the device: smaller, and without what the camera noted beside it, the
 * place above all. Other pictures only when they are large. What the browser cannot draw (HEIC outside Safari) goes as
 * it is.
 */
export async function reduced(file: File): Promise<Blob> {
  const isPhotograph = file.type === "image/jpeg" || file.type === "image/heic" || file.type === "image/heif";
  if (!isPhotograph && !(file.type.startsWith("image/") && file.size > LARGE)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const { width, height } = fitted(picture.width, picture.height);
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (!context) return file;
    // What is transparent would turn black.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.drawImage(picture, 0, 0, width, height);
    picture.close();
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    return drawn ?? file;
  } catch {
    return file;
  }
}
