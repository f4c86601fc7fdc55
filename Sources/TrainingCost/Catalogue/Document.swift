/// A public document that figures were read in.
public struct Document: Sendable, Hashable {
  /// What citations call it: "arXiv 2405.21015".
  public let key: String
  /// Who wrote it, when, and its title.
  public let title: String

  private init(_ key: String, _ title: String) {
    self.key = key
    self.title = title
  }

  /// The first document that a citation names; nil if it names none of the list.
  public static func named(in citation: String) -> Document? {
    all.first { citation.contains($0.key) }
  }

  /// All documents, data sets and reports that the catalogue cites.
  public static let all: [Document] = data + papers + reports + pages

  private static let data = [
    Document(
      "Epoch AI",
      "Epoch AI: training-cost-trends at v1.0.0, 3c6aafa and 263c40a (costs, prices, chips, models), "
        + "and Gradient Updates; data CC BY 4.0"),
    Document("US Energy Information Administration", "EIA: mean industrial price by year"),
    Document("NREL", "National Renewable Energy Laboratory (2020), fy20osti/73901"),
    Document("BusinessEurope", "BusinessEurope (2025): industrial electricity prices; secondary"),
    Document("US Bureau of Labor Statistics", "Producer price index PCU518210518210, by FRED"),
  ]

  private static let papers = [
    ("2001.08361", "Kaplan et al. (2020), Scaling laws for neural language models"),
    ("2005.14165", "Brown et al. (2020), Language models are few-shot learners (GPT-3)"),
    ("2104.10350", "Patterson et al. (2021), Carbon emissions and large neural network training"),
    ("2112.11446", "Rae et al. (2021), Scaling language models (Gopher)"),
    ("2201.11990", "Smith et al. (2022), Megatron-Turing NLG 530B"),
    ("2203.15556", "Hoffmann et al. (2022), Training compute-optimal large language models"),
    ("2204.02311", "Chowdhery et al. (2022), PaLM"),
    ("2205.01068", "Zhang et al. (2022), OPT"),
    ("2211.02001", "Luccioni et al. (2022), Estimating the carbon footprint of BLOOM"),
    ("2211.05100", "BigScience (2022), BLOOM"),
    ("2302.13971", "Touvron et al. (2023), LLaMA"),
    ("2307.09288", "Touvron et al. (2023), Llama 2"),
    ("2311.16867", "Almazrouei et al. (2023), The Falcon series"),
    ("2401.02954", "DeepSeek-AI (2024), DeepSeek LLM"),
    ("2402.15627", "Jiang et al. (2024), MegaScale"),
    ("2404.10102", "Besiroglu et al. (2024), Chinchilla scaling: a replication attempt"),
    ("2405.04434", "DeepSeek-AI (2024), DeepSeek-V2"),
    ("2405.21015", "Cottier et al. (2024), The rising costs of training frontier AI models"),
    ("2407.21783", "Grattafiori et al. (2024), The Llama 3 herd of models"),
    ("2410.21680", "Kokolis et al. (2024), Revisiting reliability in large-scale ML clusters"),
    ("2412.08602", "Measured power of a server of eight H100"),
    ("2412.19437", "DeepSeek-AI (2024), DeepSeek-V3"),
    ("2504.07866", "Huawei (2025), Pangu Ultra"),
    ("2505.04519", "Huawei (2025), Pangu Ultra MoE"),
    ("2505.09343", "DeepSeek-AI (2025), Insights into DeepSeek-V3"),
    ("2506.14551", "Measured power of servers of eight H100 in training"),
  ].map { Document("arXiv \($0)", $1) }

  private static let reports = [
    Document("NVIDIA V100 datasheet", "NVIDIA V100 Tensor Core GPU, datasheet"),
    Document("NVIDIA A100 datasheet", "NVIDIA A100 Tensor Core GPU, datasheet"),
    Document("NVIDIA H100 datasheet", "NVIDIA H100 Tensor Core GPU, datasheet"),
    Document("Google Cloud documentation", "Google Cloud: documentation of TPU v4, v5e"),
    Document("Jouppi et al. (2021)", "Jouppi et al. (2021), Ten lessons from three generations"),
    Document("metaseq", "Meta AI: metaseq, projects/OPT/chronicles, the logbook of OPT-175B"),
    Document("model card", "Meta: model cards of Llama 2 and Llama 3.1"),
    Document("MODEL_CARD", "Meta: model card of Llama 3.1, in llama-models"),
    Document("Nature", "DeepSeek-AI (2025), DeepSeek-R1, Nature, s41586-025-09422-z, supplement"),
    Document("DeepSeek, Day 6", "DeepSeek (2025), open-infra-index, Day 6 overview"),
    Document("Uptime Institute", "Uptime Institute: global data center survey; secondary"),
    Document("Cushman & Wakefield", "Cushman & Wakefield (2025): cost of data centers"),
  ]

  /// Press, and pages that quote somebody else.
  private static let pages = [
    Document("SemiAnalysis", "SemiAnalysis: GPT-4 architecture (July 2023); rents of H100"),
    Document("compux.net", "compux.net: rents of H100 after SemiAnalysis; secondary"),
    Document("Latent Space", "Latent Space (2024), on rents of H100; secondary"),
    Document("aimultiple.com", "aimultiple.com/gpu-index, May 2026"),
    Document("Lambda Labs", "Lambda Labs (2020), Demystifying GPT-3"),
    Document("blog.heim.xyz", "L. Heim (2022), Estimating PaLM's training cost"),
    Document("the-decoder.com", "the-decoder.com, on Claude 3.5 Sonnet; secondary"),
    Document("thetradable.com", "thetradable.com, summary of a data insight; secondary"),
    Document("wifitalents.com", "wifitalents.com, on Chinese electricity; secondary"),
    Document("sustainability.fb.com", "Meta: sustainability report"),
    Document("datasetsearch", "A data set of operators' PUE; secondary"),
    Document("eedenmarketing.co.za", "eedenmarketing.co.za, on data centers for AI; secondary"),
    Document("press", "Press reports, without a document"),
  ]
}
