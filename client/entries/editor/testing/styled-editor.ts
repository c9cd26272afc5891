import "../../../styles/site.css";
import "../../../styles/panel.css";
import "../../../styles/editor.css";
import "../../editor.ts";
