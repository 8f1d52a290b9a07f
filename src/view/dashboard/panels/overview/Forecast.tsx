import type { Summary } from "#loop";
import { Whisker } from "../../marks/Whisker.tsx";
import { estimateDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";

/** What the twin expects of the next hour, with the interval that this hour should lie in, beside what is now. */
export function Forecast({ summary }: { readonly summary: Summary }) {
  const words = useWords();
  const { forecast, plant, twin } = summary;
  if (forecast === null) return <p className="empty">{words.t("panels.overview.noForecast")}</p>;
  return (
    <>
      <table className="forecast">
        <caption className="unseen">{words.t("panels.overview.forecast", { span: words.span(forecast.horizonSeconds) })}</caption>
        <tbody>
          <tr>
            <th scope="row">{words.t("panels.overview.yield")}</th>
            <td className="figure">{forecast.yield === null ? "–" : words.shareEstimate(forecast.yield)}</td>
            <td className="wide">{forecast.yield !== null && <Whisker estimate={forecast.yield} now={plant.yield} limits={[0, 1]} />}</td>
          </tr>
          <tr>
            <th scope="row">{words.t("panels.overview.goodPerHour")}</th>
            <td className="figure">{words.estimate(forecast.goodPerHour, "", estimateDecimals(forecast.goodPerHour))}</td>
            <td className="wide"><Whisker estimate={forecast.goodPerHour} now={plant.goodPerHour} limits={[0, Infinity]} /></td>
          </tr>
        </tbody>
      </table>
      <p className="note">{words.t("panels.overview.forecastNote", { clock: words.clock(forecast.at), span: words.span(forecast.horizonSeconds) })}</p>
      {twin !== null && <p className="note">{words.t("panels.overview.match", { count: twin.measurements, share: words.percent(twin.coverage, 0) })}</p>}
    </>
  );
}
