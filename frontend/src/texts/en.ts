import app from "./en/app.json";
import calls from "./en/calls.json";
import management from "./en/management.json";
import phonebook from "./en/phonebook.json";
import settings from "./en/settings.json";

export default { ...app, ...calls, ...phonebook, ...settings, ...management };
