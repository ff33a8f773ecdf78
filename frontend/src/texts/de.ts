import app from "./de/app.json";
import calls from "./de/calls.json";
import management from "./de/management.json";
import phonebook from "./de/phonebook.json";
import settings from "./de/settings.json";

export default { ...app, ...calls, ...phonebook, ...settings, ...management };
