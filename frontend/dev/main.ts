import "../src/panel.ts";
import { fakeHass } from "./fake-hass.ts";
import { OFFICE } from "./office.ts";
import { contacts, phonebook } from "./phonebook.ts";
import { SCENES } from "./scenes.ts";
import { SETTINGS } from "./settings.ts";

const wanted = new URLSearchParams(location.search);
const dark = wanted.has("dark");
document.documentElement.classList.toggle("dark", dark);

const panel = document.createElement("webcti-panel");
panel.narrow = wanted.has("narrow");
panel.route = { prefix: "/webcti", path: wanted.get("path") ?? "" };
const scene = SCENES[wanted.get("scene") ?? "idle"] ?? SCENES["idle"];
const answers = { ...OFFICE, ...SETTINGS, ...phonebook(contacts(Number(wanted.get("contacts") ?? 300))) };
if (scene) panel.hass = fakeHass(scene(), { language: wanted.get("language") ?? "en", answers });
document.body.append(panel);

window.addEventListener("location-changed", () => {
  const { pathname } = location;
  if (pathname.startsWith("/webcti")) panel.route = { prefix: "/webcti", path: pathname.slice("/webcti".length) };
});
