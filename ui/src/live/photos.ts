// Photos by id. The same id always has the same bytes, so that one is asked for once and kept.
import { call } from "./call";

const kept = new Map<number, Promise<string | null>>();
const atMost = 2000;

/** An address the browser can show, or null when there is no such photo. */
export function photoAddress(photoId: number): Promise<string | null> {
  let address = kept.get(photoId);
  if (!address) {
    address = call("show_photo", { photo_id: photoId }).then(
      ({ media_type, base64 }) => `data:${media_type};base64,${base64}`,
      () => {
        // Not kept, so that a photo that failed once may come the next time.
        kept.delete(photoId);
        return null;
      },
    );
    kept.set(photoId, address);
    const oldest = kept.keys().next().value;
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest);
  }
  return address;
}

/** Another workspace has other photos under the same numbers. */
export function forgetPhotos(): void {
  kept.clear();
}
