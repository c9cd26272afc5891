import { startCharts } from "../charts/start-charts.ts";

startCharts(document);
