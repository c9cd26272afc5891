import "../../../styles/site.css";
import "../../../styles/panel.css";
import "../../../styles/translation.css";
import "../../translation.ts";
